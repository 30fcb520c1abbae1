package app.moderato;

import app.moderato.cli.Terminal;
import app.moderato.cli.UserFolder;
import app.moderato.ui.shell.DesktopApp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The entry: a command where there are arguments, else the window, else (no display) the sample study on the terminal.
 * Does not extend the toolkit's Application, so that it starts from a class path.
 */
public final class Main {
    private static final String LOG_FOLDER = "moderato.log.folder";

    private Main() {}

    public static void main(String[] args) {
        if (System.getProperty(LOG_FOLDER) == null) {
            System.setProperty(LOG_FOLDER, UserFolder.standard().toString());
        }
        int code;
        Terminal terminal = Terminal.ofProcess();
        try (Workbench workbench = new Workbench(terminal, UserFolder.standard())) {
            code = args.length > 0 ? workbench.commandLine().execute(args) : open(workbench, terminal);
        }
        if (terminal.out().checkError()) {
            terminal.err().println("The output could not be written whole; is the disk full?");
            code = code == 0 ? 2 : code;
        }
        System.exit(code);
    }

    private static int open(Workbench workbench, Terminal terminal) {
        if (DesktopApp.displayAvailable()) {
            try {
                DesktopApp.run(workbench.desktop());
                return 0;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return 130;
            } catch (IllegalStateException e) {
                Logger log = LoggerFactory.getLogger(Main.class);
                log.error("No window", e);
            }
        }
        terminal.err().println("No display to open a window on: running the sample study here instead.");
        return workbench.commandLine().execute("demo");
    }
}
