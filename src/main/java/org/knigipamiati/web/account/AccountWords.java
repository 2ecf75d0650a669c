package org.knigipamiati.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.knigipamiati.accounts.Account;
import org.knigipamiati.accounts.AccountChange;
import org.knigipamiati.accounts.AccountProblem;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** Accounts, in the reader's words. */
@ApplicationScoped
class AccountWords {

    String role(Language language, Role role) {
        return Words.of(language).say("role_" + role.code());
    }

    String roles(Language language, Collection<Role> roles) {
        return roles.stream().sorted().map(role -> role(language, role)).collect(Collectors.joining(", "));
    }

    String problem(Language language, AccountProblem problem) {
        return Words.of(language)
                .say("account_problem_" + problem.kind(), problem.args().toArray());
    }

    String state(Language language, Account account) {
        String key = !account.active
                ? "account_state_closed"
                : account.mustReplacePassword() ? "account_state_one_time" : "account_state_open";
        return Words.of(language).say(key);
    }

    String what(Language language, AccountChange change) {
        String words = Words.of(language).say("account_change_" + change.what);
        if (change.detail == null) {
            return words;
        }
        String roles = Arrays.stream(change.detail.split(" "))
                .map(code -> Words.of(language).sayOr("role_" + code, code))
                .collect(Collectors.joining(", "));
        return words + " (" + roles + ")";
    }
}
