package app.moderato.provider.rehearsal;

import org.junit.jupiter.api.Test;

class PrintGroup {
    @Test
    void prints() {
        RehearsedGroup group = RehearsedGroup.held(Long.getLong("seed", 8L), 7, 12);
        System.out.println(group.transcript());
    }
}
