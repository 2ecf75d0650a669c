-- What the role of public reads may see: the tables that pages, interface, files and feeds for everybody are made of, and nothing of
-- accounts, sessions, keys, drafts, letters of readers, proposals or scans. A table that is not named here it cannot even read.
-- Made again whenever this file, or the name of the role, changes.

do $$
declare
    role text := '${readers}';
begin
    if role in ('', '${service}', current_user) then
        return;
    end if;
    execute format('revoke all on all tables in schema %I from %I', current_schema(), role);
    execute format('revoke all on all sequences in schema %I from %I', current_schema(), role);
    execute format('grant usage on schema %I to %I', current_schema(), role);
    execute format('grant select on
        source, import_run,
        entry, record, record_case, operation_claim, album_line, record_flag, person_link,
        revision, record_withdrawn, record_gone,
        index_rollover, index_doubt, index_due, hsearch_outbox_event,
        seal_due, seal_leaf, seal_tile, seal_head, snapshot
        to %I', role);
    -- Of what readers wrote and were answered, of notes and of typings: what stands on the page of a record.
    execute format('grant select (id, record_id, outcome, answer, answered_at) on correction to %I', role);
    execute format('grant select (id, record_id, kind, outcome, notes) on record_proposal to %I', role);
    execute format('grant select (id, record_id, marks) on draft to %I', role);
end $$;
