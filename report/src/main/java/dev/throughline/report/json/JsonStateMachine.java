package dev.throughline.report.json;

import dev.throughline.model.audit.StateAction;
import dev.throughline.model.audit.StateCell;
import dev.throughline.model.audit.StateMachineResult;
import java.io.IOException;

/** Writes one state machine with its table of states and actions. */
final class JsonStateMachine {

    private final JsonFields fields;

    JsonStateMachine(JsonFields fields) {
        this.fields = fields;
    }

    void write(StateMachineResult machine) throws IOException {
        fields.text("name", machine.name());
        fields.text("resource", machine.resource());
        fields.text("field", machine.field());
        fields.source("source", machine.source());
        fields.texts("states", machine.states());
        fields.flag("closed", machine.closed());
        fields.texts("initial", machine.initial());
        fields.texts("terminal", machine.terminal());
        fields.objects("actions", machine.actions(), this::action);
    }

    private void action(StateAction action) throws IOException {
        fields.text("kind", action.kind().label());
        fields.text("name", action.name());
        fields.text("routeKey", action.routeKey());
        fields.source("source", action.source());
        fields.objects("cells", action.cells(), this::cell);
    }

    private void cell(StateCell cell) throws IOException {
        fields.text("state", cell.state());
        fields.text("effect", cell.effect().label());
        fields.texts("to", cell.to());
        fields.number("status", cell.status());
        fields.texts("tests", cell.tests());
        fields.flag("asserted", cell.asserted());
    }
}
