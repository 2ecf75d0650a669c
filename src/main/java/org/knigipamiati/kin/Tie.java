package org.knigipamiati.kin;

/**
 * What one person may be to another, and why.
 *
 * @param rule the row of {@code kin/rules.csv} that says so
 * @param place the narrowest place that both share
 * @param years between the years of birth, 0 to 90; negative if one is not known
 * @param chance how many people one would expect to fulfil the rule who are nothing to each other, by how common the names are in the collection and how
 *     many of its people that place has
 * @param perhapsMarried whether they may as well be man and wife
 */
public record Tie(KinRule rule, SharedPlace place, int years, double chance, boolean perhapsMarried) {

    Tie perhapsOfMarried() {
        return new Tie(rule, place, years, chance, true);
    }
}
