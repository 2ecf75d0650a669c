package org.knigipamiati.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.record.RecordCase.Role;

/** Each case is written "parent level outcome executed". */
class CountedCaseTest {

    @ParameterizedTest
    @CsvSource({
        // the case in which the person was shot, though another is of an operation or surer
        "NONE NONE OTHER -,                           ,LATER KULAK INFERRED_STRONG FIRST_CATEGORY 1937-12-01,1",
        "NONE NONE FIRST_CATEGORY 1941-12-01,EARLIER KULAK STATED SECOND_CATEGORY -,                         ,0",
        // the case of an operation
        "NONE NONE OTHER -,                           ,LATER KULAK INFERRED_WEAK SECOND_CATEGORY -,           1",
        "UNKNOWN UNKNOWN OTHER -,EARLIER NATIONAL INFERRED_WEAK OTHER -,                                      ,1",
        "OTHER STATED OTHER -,                        ,LATER KULAK INFERRED_WEAK SECOND_CATEGORY -,           1",
        "KULAK INFERRED_WEAK OTHER -,EARLIER NATIONAL STATED OTHER -,                                         ,1",
        // a sentence of death that nothing came after; one that a later case refutes
        "NONE NONE SECOND_CATEGORY -,                 ,LATER NONE NONE FIRST_CATEGORY -,                      1",
        "NONE NONE OTHER -,EARLIER NONE NONE FIRST_CATEGORY -,                                                ,0",
        // else the main case
        "NONE NONE OTHER -,EARLIER UNKNOWN UNKNOWN OTHER -,LATER NONE NONE OTHER -,                            0",
        "KULAK STATED OTHER -,EARLIER KULAK STATED OTHER -,LATER KULAK STATED OTHER -,                         0",
    })
    void theCaseThatCounts(String main, String earlier, String later, int no) {
        MemorialRecord record = new MemorialRecord();
        record.cases.add(one(0, Role.MAIN + " " + main));
        for (String other : new String[] {earlier, later}) {
            if (other != null) {
                record.cases.add(one(record.cases.size(), other));
            }
        }
        assertThat(record.countedCase().caseNo).isEqualTo(no);
    }

    @Test
    void aRecordWithoutAMainCaseCountsByTheOneItTells() {
        MemorialRecord record = new MemorialRecord();
        assertThat(record.countedCase()).isNull();
        record.cases.add(one(1, "EARLIER NONE NONE OTHER -"));
        assertThat(record.countedCase().caseNo).isEqualTo(1);
    }

    private static RecordCase one(int no, String written) {
        List<String> words = List.of(written.split(" "));
        RecordCase one = new RecordCase();
        one.caseNo = no;
        one.role = Role.valueOf(words.get(0));
        one.operationParent = words.get(1);
        one.operationParentLevel = words.get(2);
        one.outcome = words.get(3);
        one.executed = words.get(4).equals("-") ? null : StoredDate.of(PartialDate.parse(words.get(4)));
        return one;
    }
}
