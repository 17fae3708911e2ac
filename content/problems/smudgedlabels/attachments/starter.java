import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class Main {
    record Comparison(int certain, int likely, int missing, int unknown) {}

    /** Pairs the labels of the list with the readings. */
    static Comparison compare(String[] listed, String[] read) {
        // Your solution goes here.
        return new Comparison(0, 0, 0, 0);
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer line = new StringTokenizer(in.readLine());
        String[] listed = new String[Integer.parseInt(line.nextToken())];
        String[] read = new String[Integer.parseInt(line.nextToken())];
        for (int i = 0; i < listed.length; i++) listed[i] = in.readLine();
        for (int i = 0; i < read.length; i++) read[i] = in.readLine();

        Comparison found = compare(listed, read);
        System.out.println(found.certain() + " " + found.likely() + " " + found.missing() + " " + found.unknown());
    }
}
