import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class Main {
    /** After is 0 if it swallows the error. */
    record Handler(int call, int before, int after) {}

    /** How many errors leave the tree, how many codes they have, and how many errors each handler took. */
    record Result(int errors, int codes, int[] taken) {}

    /** Calls are numbered from 1; element 0 of caller and code belongs to no call. */
    static Result follow(int[] caller, int[] code, Handler[] handlers) {
        // Your solution goes here.
        return new Result(0, 0, new int[handlers.length]);
    }

    static int[] numbers(String line, int count) {
        StringTokenizer words = new StringTokenizer(line);
        int[] result = new int[count + 1];
        for (int i = 1; i <= count; i++) result[i] = Integer.parseInt(words.nextToken());
        return result;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        int[] sizes = numbers(in.readLine(), 2);
        int[] caller = numbers(in.readLine(), sizes[1]);
        int[] code = numbers(in.readLine(), sizes[1]);
        Handler[] handlers = new Handler[sizes[2]];
        for (int i = 0; i < handlers.length; i++) {
            int[] line = numbers(in.readLine(), 3);
            handlers[i] = new Handler(line[1], line[2], line[3]);
        }

        Result result = follow(caller, code, handlers);
        StringBuilder out = new StringBuilder().append(result.errors).append(' ').append(result.codes).append('\n');
        for (int taken : result.taken) out.append(taken).append(' ');
        System.out.println(out);
    }
}
