package org.knigipamiati.web.workshop.home;

import java.util.List;
import org.knigipamiati.web.workshop.desk.LinkedLine;

/**
 * The first page of the workplace.
 *
 * @param drafts own unfinished drafts
 * @param begun own forms that were typed into and not sent
 * @param returned own records that came back with a comment
 * @param pairs how many pairs of typings wait for a third person
 * @param done what the person has done so far, in words
 * @param notes questions about pages that nobody has settled, for those who review
 * @param waiting how many records wait for review
 * @param proposals how many proposals wait for a second person
 * @param corrections how many corrections from the public wait
 * @param machine whether a machine reads scans, for administrators, in words
 * @param requests how many requests to show or to hide somebody wait
 * @param sources the catalogue
 */
record HomeView(
        List<LinkedLine> drafts,
        List<LinkedLine> begun,
        List<LinkedLine> returned,
        List<LinkedLine> pairs,
        List<String> done,
        List<LinkedLine> notes,
        long waiting,
        long proposals,
        long corrections,
        String machine,
        long requests,
        List<LinkedLine> sources) {}
