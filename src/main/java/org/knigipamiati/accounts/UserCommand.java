package org.knigipamiati.accounts;

import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Accounts from the keyboard of the server; how the first administrator comes to be. Passwords are never arguments. */
@Command(
        name = "user",
        mixinStandardHelpOptions = true,
        description = "Creates and changes the accounts of those who transcribe, review and administer.",
        footer = {
            "",
            "The first administrator:  user add NAME --role administrator",
            "prints a one-time password, which has to be replaced at the first sign-in. Names are pseudonyms."
        })
public class UserCommand implements Runnable {

    private static final String NAME = "NAME";

    @Spec
    CommandSpec spec;

    @Inject
    Accounts accounts;

    /** Where a password comes from if it is not made up here. */
    static final class Choice {
        @Option(
                names = "--password",
                description = "Ask for the password on the terminal instead of making up a one-time one.")
        boolean ask;

        @Option(names = "--password-stdin", description = "Read the password from the first line of standard input.")
        boolean standardInput;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with an account: add, passwd, role, list …");
    }

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Creates an account.")
    void add(
            @Parameters(paramLabel = NAME) String name,
            @Option(
                            names = {"-r", "--role"},
                            paramLabel = "ROLE",
                            required = true,
                            split = ",",
                            description = "volunteer, reviewer or administrator; repeatable.")
                    List<String> roles,
            @CommandLine.ArgGroup Choice choice) {
        Set<Role> given = roles(roles);
        String password = chosen(choice);
        if (password == null) {
            Accounts.Created created = accounts.create(name, given, Accounts.COMMAND_LINE);
            tellOneTime(created.account().name, created.oneTimePassword());
        } else {
            Account account = accounts.createWithPassword(name, password, given, Accounts.COMMAND_LINE);
            err("Created " + account.name + ".");
        }
    }

    @Command(
            name = "passwd",
            mixinStandardHelpOptions = true,
            description = "Replaces a password and ends every session of the account.")
    void passwd(@Parameters(paramLabel = NAME) String name, @CommandLine.ArgGroup Choice choice) {
        String password = chosen(choice);
        if (password == null) {
            tellOneTime(name, accounts.giveOneTimePassword(name, Accounts.COMMAND_LINE));
        } else {
            accounts.setPassword(name, password, Accounts.COMMAND_LINE);
            err("Replaced the password of " + name + ".");
        }
    }

    @Command(
            name = "role",
            mixinStandardHelpOptions = true,
            description = "Gives an account these roles and no others.")
    void role(
            @Parameters(paramLabel = NAME) String name,
            @Parameters(index = "1..*", arity = "1..*", paramLabel = "ROLE") List<String> roles) {
        accounts.setRoles(name, roles(roles), Accounts.COMMAND_LINE);
        err(name + ": " + String.join(" ", roles));
    }

    @Command(
            name = "deactivate",
            mixinStandardHelpOptions = true,
            description = "Closes an account and ends its sessions; what it wrote stays.")
    void deactivate(@Parameters(paramLabel = NAME) String name) {
        accounts.deactivate(name, Accounts.COMMAND_LINE);
        err("Closed " + name + ".");
    }

    @Command(name = "activate", mixinStandardHelpOptions = true, description = "Opens a closed account again.")
    void activate(@Parameters(paramLabel = NAME) String name) {
        accounts.activate(name, Accounts.COMMAND_LINE);
        err("Opened " + name + ".");
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Prints name, roles, state and day of creation of every account, separated by tabs.")
    void list() {
        for (Account account : accounts.list()) {
            String roles = account.roles.stream().sorted().map(Role::code).collect(Collectors.joining(","));
            String state = !account.active ? "closed" : account.mustReplacePassword() ? "one-time" : "open";
            String day = account.createdAt.toString().substring(0, "yyyy-MM-dd".length());
            out(String.join("\t", account.name, roles, state, day));
        }
    }

    private Set<Role> roles(List<String> codes) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String code : codes) {
            try {
                roles.add(Role.ofCode(code));
            } catch (AccountProblem unknown) {
                throw new ParameterException(spec.commandLine(), unknown.getMessage());
            }
        }
        return roles;
    }

    /** The password that was asked for, or null if one is to be made up. */
    private String chosen(Choice choice) {
        if (choice == null) {
            return null;
        }
        return choice.standardInput ? fromStandardInput() : fromTerminal();
    }

    private String fromStandardInput() {
        try {
            BufferedReader reader = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            String line = reader.readLine();
            if (line == null) {
                throw new ParameterException(spec.commandLine(), "Standard input is empty: no password was read.");
            }
            return line;
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "Standard input cannot be read: " + e.getMessage(), e);
        }
    }

    private String fromTerminal() {
        Console console = System.console();
        if (console == null) {
            throw new ParameterException(
                    spec.commandLine(), "There is no terminal to ask on: use --password-stdin, or neither.");
        }
        char[] first = console.readPassword("Password: ");
        char[] second = console.readPassword("Once more: ");
        if (first == null || !Arrays.equals(first, second)) {
            throw new ParameterException(spec.commandLine(), "The two passwords differ; nothing was changed.");
        }
        return new String(first);
    }

    private void tellOneTime(String name, String password) {
        err("One-time password of " + name + ", to be replaced at the first sign-in; it is shown only now:");
        out(password);
    }

    private void out(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    private void err(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(line);
        err.flush();
    }
}
