package org.ledgergate;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real Chromium: the one of the variable CHROMIUM, else the machine's own, else the one that Playwright downloads. */
final class Chromium implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Path ON_A_MAC = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        Optional<Path> installed = installed();
        try {
            playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
            BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
            installed.ifPresent(options::setExecutablePath);
            browser = playwright.chromium().launch(options);
        } catch (RuntimeException failure) {
            throw new IllegalStateException(
                    installed.map(path -> path + " could not be started.").orElse("""
                            No Chromium or Chrome was found, and Playwright could not download one. Install Chromium, \
                            or set the environment variable CHROMIUM to the path of a Chromium or Chrome."""), failure);
        }
    }

    private static Optional<Path> installed() {
        Stream<Path> named = Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
        Stream<Path> onThePath = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.of(named, onThePath, Stream.of(ON_A_MAC))
                .flatMap(paths -> paths)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Returns a page in a window of its own, in which nobody has signed in. */
    Page open(String address) {
        return open(address, new Browser.NewContextOptions());
    }

    private Page open(String address, Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setViewportSize(1360, 900));
        context.setDefaultTimeout(60_000);
        Page page = context.newPage();
        page.navigate(address);
        return page;
    }

    /** Returns a page of somebody's own, signed in by the form. */
    Page signIn(String root, String user) {
        return signIn(root, user, new Browser.NewContextOptions());
    }

    /** Returns a page of somebody's own, in a browser of another language or without scripts. */
    Page signIn(String root, String user, Browser.NewContextOptions options) {
        Page page = open(root, options);
        signIn(page, user);
        return page;
    }

    /** Signs somebody in on the page that asks for it. */
    static void signIn(Page page, String user) {
        page.fill("[name=username]", user);
        page.fill("[name=password]", "example");
        page.click("form button");
    }

    void closeWindows() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    }

    static void photograph(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
