import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

public class Main {
    /** The number of keys for each word. */
    static int[] keysPressed(String[] words, int times) {
        // Your solution goes here.
        return new int[words.length];
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        String[] first = in.readLine().split(" ");
        String[] words = new String[Integer.parseInt(first[0])];
        for (int i = 0; i < words.length; i++) words[i] = in.readLine();

        StringBuilder out = new StringBuilder();
        for (int keys : keysPressed(words, Integer.parseInt(first[1]))) out.append(keys).append(' ');
        System.out.println(out);
    }
}
