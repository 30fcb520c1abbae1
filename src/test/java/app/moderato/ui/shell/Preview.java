package app.moderato.ui.shell;

import app.moderato.ui.harness.MadeUpRun;

/** The window on made-up figures, to be looked at by hand: {@code java -cp … app.moderato.ui.shell.Preview}. */
final class Preview {
    private Preview() {}

    public static void main(String[] args) throws InterruptedException {
        DesktopApp.run(new DesktopServices(progress -> {
            progress.report(1, "Reading the figures");
            return MadeUpRun.rehearsal();
        }));
    }
}
