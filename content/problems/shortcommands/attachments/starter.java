import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.StringTokenizer;

public class Main {
    record Word(String text, int command) {}

    /** For each word its shortest beginning that means its command. */
    static List<String> shortestBeginnings(Word[] words) {
        // Your solution goes here.
        return List.of();
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        Word[] words = new Word[Integer.parseInt(in.readLine())];
        for (int i = 0; i < words.length; i++) {
            StringTokenizer line = new StringTokenizer(in.readLine());
            String text = line.nextToken();
            words[i] = new Word(text, Integer.parseInt(line.nextToken()));
        }

        StringBuilder out = new StringBuilder();
        for (String beginning : shortestBeginnings(words)) out.append(beginning).append('\n');
        System.out.print(out);
    }
}
