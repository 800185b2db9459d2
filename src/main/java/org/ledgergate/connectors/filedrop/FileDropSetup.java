package org.ledgergate.connectors.filedrop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.ledgergate.connectors.Capabilities;
import org.ledgergate.connectors.ConnectedAs;
import org.ledgergate.connectors.filedrop.documents.FileSets;
import org.ledgergate.connectors.filedrop.exchange.Disk;
import org.ledgergate.connectors.filedrop.exchange.DropFolders;
import org.ledgergate.connectors.filedrop.exchange.FileExchange;
import org.ledgergate.connectors.filedrop.exchange.LocalDisk;
import org.ledgergate.connectors.filedrop.profile.InvalidProfile;
import org.ledgergate.connectors.filedrop.profile.Profile;
import org.ledgergate.connectors.filedrop.profile.ProfileReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/** Connects the file drop, if it is named; else not even its classes are loaded. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileDropSettings.class)
@ConnectedAs("file-drop")
class FileDropSetup {

    private static final Logger LOG = LoggerFactory.getLogger(FileDropSetup.class);

    @Bean("file-drop")
    FileDropConnector fileDropConnector(FileDropSettings settings, Clock clock) {
        Profile profile = profile(settings);
        if (settings.folder().isBlank() || settings.connection().isBlank()) {
            throw new UnusableFileDrop(
                    "The file drop needs ledgergate.connectors.file-drop.folder, the folder that the files are"
                            + " exchanged in, and a connection that is not empty.");
        }
        DropFolders folders = new DropFolders(Path.of(settings.folder()));
        try {
            folders.require();
        } catch (IOException notThere) {
            LOG.warn("Nothing can be exported yet: {}", notThere.getMessage());
        }
        return connector(profile, settings, folders, new LocalDisk(), clock);
    }

    static FileDropConnector connector(
            Profile profile, FileDropSettings settings, DropFolders folders, Disk disk, Clock clock) {
        Capabilities capabilities = profile.capabilities(settings.connection());
        FileExchange exchange = new FileExchange(folders, disk, profile.form().charset(), settings.settling(), clock);
        return new FileDropConnector(capabilities, new FileSets(capabilities, profile.form()), exchange);
    }

    /** @throws UnusableFileDrop if there is no such profile, or it is wrong */
    static Profile profile(FileDropSettings settings) {
        boolean packaged = settings.profileFile().isBlank();
        String name = packaged ? settings.profile() : settings.profileFile();
        try {
            return ProfileReader.read(
                    name,
                    packaged
                            ? new ClassPathResource("filedrop/" + name + ".yaml")
                                    .getContentAsString(StandardCharsets.UTF_8)
                            : Files.readString(Path.of(name)));
        } catch (InvalidProfile wrong) {
            throw new UnusableFileDrop(String.valueOf(wrong.getMessage()));
        } catch (IOException unread) {
            List<String> faults = List.of("it cannot be read: " + unread.getMessage());
            throw new UnusableFileDrop(String.valueOf(new InvalidProfile(name, faults).getMessage()));
        }
    }
}
