package org.knigipamiati.web.workshop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knigipamiati.accounts.Accounts;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.review.preread.CharacterErrorRate;
import org.knigipamiati.review.preread.InstalledTesseract;
import org.knigipamiati.review.preread.InventedPage;
import org.knigipamiati.review.preread.PrereadQueue;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.web.Chromium;

/**
 * The day of a page of eight entries, each step by keys alone, counted: its scan is read by machine, corrected and taken apart by one, typed
 * without seeing that by another, settled by a third, accepted and published by a fourth, and found by a reader. What the steps cost in keys
 * and seconds is printed; seconds are those of the machine that runs the test, without a person's thinking.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class WorkdayBrowserTest {

    private static final String PASSWORD = "четыре тихих слова";
    private static final List<String> PEOPLE = InventedPage.entries(8, 77);

    @Inject
    Accounts accounts;

    @Inject
    PrereadQueue queue;

    @TestHTTPResource("/")
    URL site;

    @TempDir
    Path dir;

    private final Map<String, String> costs = new LinkedHashMap<>();
    private Chromium chromium;
    private int keys;
    private long began;

    @BeforeEach
    void aBrowser() {
        InstalledTesseract.required();
        chromium = Chromium.open();
    }

    @AfterEach
    void closed() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void fromTheScanToTheReader() throws Exception {
        String source = "kniga-" + UUID.randomUUID();
        String title = "Книга памяти Малых Ключей " + source.substring(6, 14);
        Page chief = signedIn(Role.ADMINISTRATOR, Role.VOLUNTEER);
        chief.navigate(address("/workshop/sources/new"));
        chief.fill("#id", source);
        chief.fill("#title", title);
        chief.selectOption("#form", "book");
        chief.check("#double");
        chief.check("#invented");
        chief.click("main form.stacked button[type=submit]");
        Path scan = InventedPage.write(
                InventedPage.print(InventedPage.printed(PEOPLE, 58), "Serif", 36), dir.resolve("scan.jpg"), .9f);
        chief.fill("#label", "17");
        chief.locator("#image").setInputFiles(scan);
        chief.click("form[enctype]:has(#image) button[type=submit]");
        queue.readAll();

        Page one = signedIn(Role.VOLUNTEER);
        firstTyping(one, source);
        Page two = signedIn(Role.VOLUNTEER);
        secondTyping(two, source);
        settle(signedIn(Role.VOLUNTEER), title);
        Page reviewer = signedIn(Role.REVIEWER);
        review(reviewer, source);
        find(source);
        costs.forEach((step, cost) -> System.out.printf("WORKDAY %-62s %s%n", step, cost));
    }

    /** The machine's text stands in the box; what it misread is put right there, and every entry is handed in as it is read. */
    private void firstTyping(Page page, String source) {
        open(page, source);
        begin();
        String read = page.locator("#text").inputValue();
        String right = String.join("\n\n", PEOPLE);
        int wrong = (int) Math.round(CharacterErrorRate.errors(right, read) * right.length());
        Assertions.assertThat(wrong).as(read).isLessThan(right.length() / 40);
        // A wrong letter is reached with F4 or the arrow keys and costs the letter and its deletion: three keys at
        // least.
        keys += 3 * wrong;
        page.locator("#text").fill(right);
        press(page, "Tab");
        press(page, "Enter");
        handInAll(page);
        end("scan read by machine, corrected, taken apart, handed in");
        Assertions.assertThat(keys - 3 * wrong).as("keys beside corrections").isLessThanOrEqualTo(2 + PEOPLE.size());
    }

    /** Whoever types the page a second time does not see what the machine read, and makes one mistake. */
    private void secondTyping(Page page, String source) {
        open(page, source);
        assertThat(page.locator("#text")).hasValue("");
        begin();
        List<String> typed = new ArrayList<>(PEOPLE);
        typed.set(3, typed.get(3).replaceFirst("1937 г\\.", "1938 г."));
        String text = String.join("\n\n", typed);
        page.locator("#text").fill(text);
        keys += text.length();
        press(page, "Tab");
        press(page, "Enter");
        handInAll(page);
        end("the same page typed by hand");
    }

    private void handInAll(Page page) {
        for (int i = 1; i <= PEOPLE.size(); i++) {
            assertThat(page.locator("h1")).hasText("Entry " + i + " on page 17");
            page.waitForLoadState();
            Assertions.assertThat(page.locator("[id='f-surname']").inputValue()).isNotEmpty();
            press(page, "Control+Enter");
        }
        page.waitForURL(Pattern.compile(".*/pages/.*"));
        assertThat(page.locator("#drafts + ul li")).hasCount(PEOPLE.size());
    }

    /** Seven pairs agree and take one key each; of the eighth a third says which is right. */
    private void settle(Page page, String title) {
        page.navigate(address("/workshop"));
        Locator pairs = page.locator("#pairs + ul a").filter(new Locator.FilterOptions().setHasText(title));
        assertThat(pairs).hasCount(PEOPLE.size());
        pairs.first().click();
        begin();
        int differing = 0;
        for (int i = 1; i <= PEOPLE.size(); i++) {
            assertThat(page.locator("h1")).containsText(Integer.toString(i));
            List<Locator> firsts =
                    page.locator("fieldset.difference input[value=first]").all();
            for (Locator first : firsts) {
                first.check();
                keys += 2;
            }
            differing += firsts.isEmpty() ? 0 : 1;
            if (firsts.isEmpty()) {
                assertThat(page.locator("main button[autofocus]")).isFocused();
                press(page, "Enter");
            } else {
                page.locator("form:has(fieldset.difference) button[type=submit]")
                        .click();
                keys++;
            }
        }
        Assertions.assertThat(differing).isEqualTo(1);
        page.waitForURL(Pattern.compile(".*/workshop/records/.*"));
        end("eight pairs settled by a third, one with a difference");
    }

    private void review(Page page, String source) {
        page.navigate(address("/workshop/queue") + "&source=" + source);
        begin();
        page.locator("main th[scope=row] a").first().click();
        keys++;
        eachByKey(page, "SUBMITTED", source);
        end("eight records accepted");
        page.navigate(address("/workshop/queue") + "&source=" + source + "&state=REVIEWED");
        begin();
        page.locator("main th[scope=row] a").first().click();
        keys++;
        eachByKey(page, "REVIEWED", source);
        end("eight records published");
    }

    /** One key a record: it is done and the next one of the page is there. Others' records that wait in this database are left alone. */
    private void eachByKey(Page page, String state, String source) {
        for (int i = 1; i <= PEOPLE.size(); i++) {
            assertThat(page.locator("main form[action$=moves]").first()).isVisible();
            page.waitForLoadState();
            String before = page.url();
            page.waitForResponse(answer -> answer.url().endsWith("/moves"), () -> press(page, "Control+Enter"));
            if (i < PEOPLE.size()) {
                page.waitForURL(url -> !url.equals(before));
                assertThat(page.locator("main")).containsText(source.substring(6, 14));
            }
        }
        page.waitForLoadState();
        page.navigate(address("/workshop/queue") + "&source=" + source + "&state=" + state);
        assertThat(page.locator("main th[scope=row] a")).hasCount(0);
    }

    private void find(String source) {
        Page reader = context().newPage();
        String surname = PEOPLE.get(3).split(" ")[0];
        for (int i = 0; i < 60; i++) {
            reader.navigate(site + "records?lang=en&source=" + source + "&q=" + surname);
            if (reader.locator("main a[href*='/records/']").count() > 0) {
                break;
            }
            reader.waitForTimeout(500);
        }
        assertThat(reader.locator("main")).containsText(surname);
        reader.locator("main a[href*='/records/']")
                .filter(new Locator.FilterOptions().setHasText(surname))
                .first()
                .click();
        assertThat(reader.locator("h1")).containsText(surname);
        // As the first typed it: the third chose that wording.
        assertThat(reader.locator("blockquote, .verbatim").first()).containsText("1937");
    }

    private void open(Page page, String source) {
        page.navigate(address("/workshop/sources/" + source));
        page.click("text=Page 17");
        assertThat(page.locator("#text")).isVisible();
        page.waitForLoadState();
        page.locator("#text").focus();
    }

    private void press(Page page, String key) {
        page.keyboard().press(key);
        keys++;
    }

    private void begin() {
        keys = 0;
        began = System.nanoTime();
    }

    private void end(String step) {
        costs.put(
                step,
                String.format(
                        "%6d keys, %5.1f an entry, %4d s",
                        keys, keys / (double) PEOPLE.size(), (System.nanoTime() - began) / 1_000_000_000));
    }

    private Page signedIn(Role... roles) {
        String name = "Ветла " + UUID.randomUUID().toString().replaceAll("[^0-9]", "");
        accounts.createWithPassword(name, PASSWORD, Set.of(roles), "test");
        return Chromium.signedIn(context(), site, name, PASSWORD);
    }

    private BrowserContext context() {
        BrowserContext context = chromium.newContext(
                new Browser.NewContextOptions().setLocale("en").setViewportSize(1366, 768));
        context.setDefaultTimeout(60_000);
        return context;
    }

    private String address(String path) {
        return site.toString().replaceAll("/$", "") + path + "?lang=en";
    }
}
