import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

public class Main {
    /** The kind is insert, savepoint, rollback or release. */
    record Statement(String kind, int number) {}

    /** The numbers of rows, of savepoints and of failed statements. */
    static long[] afterImport(Statement[] statements) {
        // Your solution goes here.
        return new long[3];
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        Statement[] statements = new Statement[Integer.parseInt(in.readLine())];
        for (int i = 0; i < statements.length; i++) {
            String[] words = in.readLine().split(" ");
            statements[i] = new Statement(words[0], Integer.parseInt(words[1]));
        }
        long[] result = afterImport(statements);
        System.out.println(result[0] + " " + result[1] + " " + result[2]);
    }
}
