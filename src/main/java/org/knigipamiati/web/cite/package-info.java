/** How to cite a page, and what it said on the day it was frozen. */
package org.knigipamiati.web.cite;
