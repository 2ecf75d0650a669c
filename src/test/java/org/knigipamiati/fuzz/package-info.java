/**
 * Fuzzing by what an input covers. A target is a class {@code …Target} beside the code it asks, with one method,
 * {@code fuzzerTestOneInput(byte[])}: it returns for every input, or throws what is wrong. {@link org.knigipamiati.fuzz.CorpusTest} puts
 * the kept inputs of {@code src/test/resources/fuzz} to it in each build; {@link org.knigipamiati.fuzz.FuzzRun} has Jazzer make as many
 * others from them as one likes.
 */
package org.knigipamiati.fuzz;
