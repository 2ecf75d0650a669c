package org.knigipamiati.web.workshop;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every address that can be read, and who sees a record there: what {@link RecordVisibilityTest} holds the service to. */
final class RecordAddresses {

    /** Address | who sees the record there, by kind; {@code -}: nobody. A sign after the address is looked for instead of the surname. */
    static final String TABLE =
            """
                                                                                | DRAFT SUBMITTED REVIEWED PUBLISHED HIDDEN MAY_BE_LIVING TAKEN_BACK
            /records/{id}?lang=ru                                               |   -       -        -       rvowa     -          -           -
            /records/{id}?lang=en                                               |   -       -        -       rvowa     -          -           -
            /records/{witness}?lang=ru                                          |   -       -        -       rvowa     -          -           -
            /records/{id}/correction                                            |   -       -        -       rvowa     -          -           -
            /requests?record={id}                                               |   -       -        -       rvowa     -          -           -
            /records/{id}/letter?to=RU_PROK                                     |   -       -        -       rvowa     -          -           -
            /records/{id}/letter.txt?to=RU_PROK                                 |   -       -        -       rvowa     -          -           -
            /records/{id}/letter.pdf?to=RU_PROK                 ~ %PDF          |   -       -        -       rvowa     -          -           -
            /records/{id}/card.png                              ~ IHDR          |   -       -        -       rvowa     -          -           -
            /records?q={latin}&source={source}                                   |   -       -        -       rvowa     -          -           -
            /records?source={source}&sort=name                                  |   -       -        -       rvowa     -          -           -
            /kept?ids={id}                                                      |   -       -        -       rvowa     -          -           -
            /api/v1/exports/records.csv?ids={id}                                |   -       -        -       rvowa     -          -           -
            /feeds/records.atom?source={source}                                 |   -       -        -       rvowa     -          -           -
            /feeds/books.atom                                  ~ /{source}<     |   -       -        -       rvowa     -          -           -
            /cite?page=/records/{id}                                            |   -       -        -       rvowa     -          -           -
            /api/v1/citations?page=/records/{id}                                |   -       -        -       rvowa     -          -           -
            /counts?source={source}&rows=citizenship&columns=sentence           |   -       -        -       rvowa     -          -           -
            /facets/{facet}?source={source}                                     |   -       -        -       rvowa     -          -           -
            /sources/{source}?lang=en                          ~ >1 record<     |   -       -        -       rvowa     -          -           -
            /api/v1/records/{id}                                                |   -       -        -       rvowa     -          -           -
            /api/v1/records/{id}/related                       ~ "id":{id}\\b    |   -       -        -       rvowa     -          -           -
            /api/v1/records/{id}/seal                                           |   -       -        -       rvowa     -          -           -
            /api/v1/records/{witness}/related                                   |   -       -        -       rvowa     -          -           -
            /api/v1/records?q={latin}&source={source}                            |   -       -        -       rvowa     -          -           -
            /api/v1/records?source={source}                                     |   -       -        -       rvowa     -          -           -
            /api/v1/records?source={source}                    ~ "value":1\\b    |   -       -        -       rvowa     -          -           -
            /api/v1/reports/counts?source={source}&rows=citizenship             |   -       -        -       rvowa     -          -           -
            /api/v1/exports/counts.{format}?source={source}&rows=citizenship    |   -       -        -       rvowa     -          -           -
            /api/v1/exports/records.{format}?source={source}                    |   -       -        -       rvowa     -          -           -
            /api/v1/exports/records/{id}.{format}                               |   -       -        -       rvowa     -          -           -
            /api/v1/sources  ~ "id":"{source}"(?:(?!"id":).)*"records":1\\b      |   -       -        -       rvowa     -          -           -
            /api/v1/sources/{source}                           ~ "records":1\\b  |   -       -        -       rvowa     -          -           -
            /api/v1/suggest?q={beginning}                                       |   -       -        -       rvowa     -          -           -
            /oai?verb=ListRecords&metadataPrefix=oai_dc&set={source}            |   -       -        -       rvowa     -          -           -
            /sitemap/records-{part}.xml                        ~ /records/{id}<  |   -       -        -       rvowa     -          -           -
            /workshop                                                           |   o       -        -         -       -          -           -
            /workshop/records/{id}                                              |  owa     owa      owa      vowa      wa        owa          wa
            /workshop/records/{id}/edit                                         |  owa     owa      owa      vowa      wa        owa          wa
            /workshop/records/{id}/same                                         |  owa     owa      owa      vowa      wa        owa          wa
            /workshop/records/{witness}/same                                    |  owa     owa      owa      vowa      wa        owa          wa
            /workshop/queue?source={source}                                     |   -      wa       wa         -       -          -           -
            /workshop/sources/{source}                                          |   -       -        -         -       -          -           -
            /workshop/sources/{source}/runs/{run}                               |   -       -        -         -       -          -          wa
            /workshop/sources/{source}/same                                     |   -       -        -       vowa      -          -           -
            /workshop/pages/{page}                                              |   -       -        -         -       -          -           -
            /workshop/pages/{page}/edit                                         |   -       -        -         -       -          -           -
            /workshop/drafts/{draft}                                            |   -       -        -         -       -          -           -
            /workshop/pairs/{draft}                                             |   -       -        -         -       -          -           -
            # Who uploaded a table keeps seeing what it says: it is the own file, not the record.
            /workshop/sheets/{sheet}                                            |   -       -        -         -       -          -           oa
            /workshop/sheets/{sheet}/refused.xlsx                               |   -       -        -         -       -          -           -
            /workshop/proposals                                                 |   -       -        -         -       -          -           -
            /workshop/corrections                                               |   -       -        -         -       -          -           -
            /workshop/requests                                                  |   -       -        -         -       -          -           -
            """;

    /** Numbers of the whole collection: {@link RecordVisibilityTest#numbersOfTheWholeCollectionForgetAHiddenRecord} looks at these. */
    static final List<String> NUMBERS = List.of(
            "/",
            "/sources",
            "/operations",
            "/operations/{code}",
            "/api/v1/operations",
            "/api/v1/reports/counts?rows=operation&columns=sentence",
            "/figures",
            "/map",
            "/api/v1/reports/figures",
            "/api/v1/exports/figures.{format}",
            "/time",
            "/delays",
            "/flow",
            "/api/v1/reports/time",
            "/api/v1/exports/time.{format}",
            "/api/v1/reports/delays",
            "/api/v1/exports/delays.{format}");

    /** Addresses where no record can be seen, and why. */
    static final Map<String, String> WITHOUT_RECORDS = Map.ofEntries(
            Map.entry("/about", "tells of the collection as a whole"),
            Map.entry("/research", "leads to other pages"),
            Map.entry("/dataset", "says how many records are public, and what the columns of files mean"),
            Map.entry("/seal", "how long the log is"),
            Map.entry("/api/v1/seal", "how long the log is"),
            Map.entry("/api/v1/seal/consistency", "hashes"),
            Map.entry("/api/v1/seal/leaves/{no}", "numbers and hashes; SealTest"),
            Map.entry("/knowledge", "tables of published works"),
            Map.entry("/knowledge/{table}", "a table of published works"),
            Map.entry("/knowledge/{table}/{id}", "a row of such a table"),
            Map.entry("/api/v1/knowledge", "the same tables"),
            Map.entry("/api/v1/knowledge/{table}", "the same tables"),
            Map.entry("/api/v1/knowledge/{table}.csv", "the same tables"),
            Map.entry("/albums", "numbers of people by region and day; AlbumsTest"),
            Map.entry("/albums/{album}", "people who are public, from the database; AlbumsTest"),
            Map.entry("/snapshots/{id}", "only for who knows it; SnapshotTest"),
            Map.entry("/api/v1/snapshots/{id}", "the same; SnapshotTest"),
            Map.entry("/card.png", "names the collection"),
            Map.entry("/robots.txt", "names the map of the site"),
            Map.entry("/sitemap.xml", "names its parts"),
            Map.entry("/sitemap/pages.xml", "pages that are no records"),
            Map.entry("/sign-in", "a form"),
            Map.entry("/sign-in/elsewhere", "leads away"),
            Map.entry("/account", "the own account"),
            Map.entry("/account/confirm", "a form about the own account"),
            Map.entry("/accounts", "accounts"),
            Map.entry("/accounts/{id}", "an account"),
            Map.entry("/corrections/{token}", "only for who knows the token; CorrectionsTest"),
            Map.entry(
                    "/requests/{token}",
                    "only for who knows the token, and says nothing of a record; ShowingRequestsTest"),
            Map.entry("/workshop/practice", "an invented entry to learn by"),
            Map.entry("/workshop/sources/new", "a form"),
            Map.entry("/workshop/sources/{source}/edit", "a form about the book"),
            Map.entry(
                    "/workshop/sources/{source}/descriptor",
                    "words of the first entries, for those who keep the catalogue; DescriptorPagesTest"),
            Map.entry("/workshop/pages/{page}/image", "the printed page"));

    /** As {@link #WITHOUT_RECORDS}: what readers wrote, for reviewers and administrators. */
    static final Set<String> OF_READERS =
            Set.of("/workshop/corrections/{id}", "/workshop/corrections/{id}/document", "/workshop/requests/{id}");

    private RecordAddresses() {}
}
