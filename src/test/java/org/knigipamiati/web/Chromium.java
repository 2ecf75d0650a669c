package org.knigipamiati.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The installed browser, driven with the installed Node. CI must have both; elsewhere tests that need them are skipped. */
public final class Chromium implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/chromium");

    /** Generous: the machine may be busy with other things, and a page that asks every four seconds may just have asked. */
    private static final int PATIENCE_MILLIS = 60_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        this.playwright = playwright;
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    /** Opens it, or skips the test where it is not installed. */
    public static Chromium open() {
        Path node = Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, "node"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(Path.of("/usr/bin/node"));
        if (System.getenv("CI") == null) {
            boolean there = Files.isExecutable(PROGRAM) && Files.isExecutable(node);
            if (!there) {
                System.err.println("NOT TESTED in a browser: it needs " + PROGRAM + " and Node, " + node);
            }
            assumeTrue(there, "needs " + PROGRAM + " and Node, " + node);
        }
        return new Chromium(Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", node.toString(), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
    }

    /** A browser's profile of its own, without cookies. */
    public BrowserContext newContext(Browser.NewContextOptions options) {
        return browser.newContext(options);
    }

    /**
     * A page in which somebody has signed in, in English.
     *
     * @param site as the test is told of it
     */
    public static Page signedIn(BrowserContext context, URL site, String name, String password) {
        Page page = context.newPage();
        page.navigate(site.toString().replaceAll("/$", "") + "/sign-in?lang=en");
        page.fill("#name", name);
        page.fill("#password", password);
        page.click("main button[type=submit]");
        page.waitForURL(url -> !url.contains("sign-in"));
        return page;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
