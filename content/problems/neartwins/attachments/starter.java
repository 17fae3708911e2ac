import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

public class Main {
    /** For each field the number of pairs that agree in all but this field; a missing value is "-". */
    static long[] nearTwins(String[][] records, int fields) {
        // Your solution goes here.
        return new long[fields];
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        String[] first = in.readLine().split(" ");
        String[][] records = new String[Integer.parseInt(first[0])][];
        for (int i = 0; i < records.length; i++) records[i] = in.readLine().split(" ");

        for (long pairs : nearTwins(records, Integer.parseInt(first[1]))) System.out.println(pairs);
    }
}
