/** The articles of the criminal codes as charges print them: lists, points, parts and the codes behind them. */
package org.knigipamiati.parse.articles;
