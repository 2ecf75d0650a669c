package org.knigipamiati.web.workshop.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.record.ImportRun;
import org.knigipamiati.review.sheet.SheetFile;
import org.knigipamiati.review.workflow.Move;
import org.knigipamiati.review.workflow.Workflow;

/** An import, and what became of moving all its records, in words. */
@ApplicationScoped
public class RunWords {

    /** File names shown of an import; of more, their number is told. */
    private static final int FILES_SHOWN = 3;

    @Inject
    Desk desk;

    /** What became of a move of a whole import, where it is not that all of it moved. */
    public String say(Workflow.Moved moved, Move move) {
        List<String> said = new ArrayList<>();
        said.add(desk.say("workshop_run_moved." + move, moved.moved()));
        moved.wrongState()
                .forEach((state, count) -> said.add(desk.say("workshop_run_stayed." + move, count, state.name())));
        if (moved.ownWork() > 0) {
            said.add(desk.say("workshop_run_own_work", moved.ownWork()));
        }
        if (moved.moved() == 0 && !moved.anyStayed()) {
            said.add(desk.say("workshop_run_nothing"));
        }
        return String.join(" ", said);
    }

    /** The first files by name and how many more, and who uploaded a table. */
    public String files(ImportRun run) {
        List<String> names = run.files
                .lines()
                .map(file -> file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1))
                .toList();
        String shown = String.join(", ", names.subList(0, Math.min(FILES_SHOWN, names.size())));
        String who = SheetFile.<SheetFile>find("run", run)
                .firstResultOptional()
                .map(sheet -> " (" + sheet.uploadedBy + ")")
                .orElse("");
        return shown + (names.size() > FILES_SHOWN ? ", …" : "") + who + ". ";
    }
}
