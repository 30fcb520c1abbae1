package app.moderato.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.analysis.validation.MappingMemory;
import org.junit.jupiter.api.Test;

class MappingMemoryTest extends WithWorkspace {
    @Test
    void theMappingKeptLastForTheseColumnsIsFoundAgain() throws Exception {
        workspace.mappings().keep("abc", "{\"layout\":\"one\"}");
        workspace.mappings().keep("abc", "{\"layout\":\"two\"}");
        workspace.close();
        workspace = OPENER.openFile(file());
        assertThat(workspace.mappings().find("abc")).hasValue("{\"layout\":\"two\"}");
        assertThat(workspace.mappings().find("abd")).isEmpty();
        assertThat(strings("SELECT kept_at FROM human_mapping"))
                .containsExactly(Sample.CLOCK.instant().toString());
    }

    @Test
    void aPassingMemoryEndsWithTheProgram() {
        MappingMemory memory = MappingMemory.passing();
        memory.keep("abc", "{}");
        assertThat(memory.find("abc")).hasValue("{}");
        assertThat(MappingMemory.passing().find("abc")).isEmpty();
    }
}
