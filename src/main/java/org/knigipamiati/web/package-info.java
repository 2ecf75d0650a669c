/**
 * The pages that people read: Qute templates, the view models they are filled from, and everything that belongs to showing a
 * page to a human being (language, words, dates and numbers written out, error pages, security headers).
 *
 * <p>A page works without JavaScript, asks no other host for anything, has one heading of the first level and can be read
 * aloud, enlarged, printed and cited. Words are not in the code nor in the templates but come from the room {@code words}; templates hold no logic beyond loops and "is there anything". This room reads records,
 * searches and counts; it changes nothing, and it never uses the {@code api} room.
 *
 * <p>A subroom holds one subject: its resource, its views and the list of its templates, which lie in {@code templates/SUBJECT}.
 * The root is empty; what every page needs is in {@code frame}.
 */
package org.knigipamiati.web;
