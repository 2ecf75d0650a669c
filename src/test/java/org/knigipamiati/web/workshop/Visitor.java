package org.knigipamiati.web.workshop;

import static io.restassured.RestAssured.given;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser without scripts: keeps cookies, fills in the forms of pages, and follows where they lead. */
final class Visitor {

    private final CookieFilter cookies;
    private Document page;
    private int status;

    Visitor() {
        this(new CookieFilter());
    }

    private Visitor(CookieFilter cookies) {
        this.cookies = cookies;
    }

    /** Another window of the same browser. */
    Visitor besides() {
        return new Visitor(cookies);
    }

    /** Opens a page in English. */
    Visitor open(String path) {
        return read(request().get(withoutFragment(path)));
    }

    Visitor signIn(String name, String password) {
        open("/sign-in?lang=en");
        return submit("form[action=/sign-in]", Map.of("name", name, "password", password));
    }

    /**
     * Sends a form of the page that is open.
     *
     * @param selector which
     * @param typed what is typed or chosen, by name of the field; every other field keeps what the page gave it
     */
    Visitor submit(String selector, Map<String, String> typed) {
        Element form = page.selectFirst(selector);
        if (form == null) {
            throw new AssertionError(
                    "no form " + selector + " on\n" + page.body().text());
        }
        boolean multipart = form.attr("enctype").startsWith("multipart");
        RequestSpecification request = request().header("Sec-Fetch-Site", "same-origin");
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : form.select("input[name], textarea[name], select[name]")) {
            String type = field.attr("type");
            boolean unset = (type.equals("radio") || type.equals("checkbox")) && !field.hasAttr("checked");
            if (!unset && !type.equals("file")) {
                Element chosen = field.selectFirst("option[selected]");
                Element first = field.selectFirst("option");
                fields.put(
                        field.attr("name"),
                        field.is("select")
                                ? (chosen != null ? chosen : first).val()
                                : field.is("textarea") ? field.wholeText() : field.val());
            }
        }
        fields.putAll(typed);
        for (Map.Entry<String, String> field : fields.entrySet()) {
            if (multipart) {
                request.multiPart(new MultiPartSpecBuilder(field.getValue())
                        .controlName(field.getKey())
                        .charset("UTF-8")
                        .mimeType("text/plain")
                        .build());
            } else {
                request.formParam(field.getKey(), field.getValue());
            }
        }
        if (!multipart) {
            request.contentType("application/x-www-form-urlencoded; charset=UTF-8");
        }
        return read(request.post(withoutFragment(form.attr("action"))));
    }

    /** Follows the first link whose text begins so. */
    Visitor follow(String text) {
        Element link = page.select("a").stream()
                .filter(a -> a.text().startsWith(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "no link " + text + " on\n" + page.body().text()));
        return open(link.attr("href"));
    }

    int status() {
        return status;
    }

    String text() {
        return page.body().text();
    }

    Document page() {
        return page;
    }

    /** A request with the cookies of this visitor that follows nothing. */
    RequestSpecification request() {
        return given().filter(cookies)
                .accept("text/html")
                .header("Accept-Language", "en")
                .redirects()
                .follow(false);
    }

    /** A browser keeps the fragment to itself. */
    private static String withoutFragment(String path) {
        return path.replaceFirst("#.*", "");
    }

    private Visitor read(Response answer) {
        Response last = answer;
        for (int i = 0; i < 5 && last.statusCode() / 100 == 3; i++) {
            String to = URI.create(last.header("Location")).getRawPath();
            String query = URI.create(last.header("Location")).getRawQuery();
            last = request().urlEncodingEnabled(false).get(query == null ? to : to + "?" + query);
        }
        status = last.statusCode();
        page = Jsoup.parse(last.asString());
        return this;
    }
}
