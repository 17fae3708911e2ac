import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

public class Main {
    /** At most k moves, each {shard, node}; shard i has size[i - 1] and is on node[i - 1]. */
    static List<int[]> goodMoves(long[] size, int[] node, int m, int k) {
        List<int[]> moves = new ArrayList<>();
        // Your solution goes here.
        return moves;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer line = new StringTokenizer(in.readLine());
        int n = Integer.parseInt(line.nextToken());
        int m = Integer.parseInt(line.nextToken());
        int k = Integer.parseInt(line.nextToken());
        long[] size = new long[n];
        int[] node = new int[n];
        for (int i = 0; i < n; i++) {
            line = new StringTokenizer(in.readLine());
            size[i] = Long.parseLong(line.nextToken());
            node[i] = Integer.parseInt(line.nextToken());
        }
        List<int[]> moves = goodMoves(size, node, m, k);
        StringBuilder out = new StringBuilder().append(moves.size()).append('\n');
        for (int[] move : moves) {
            out.append(move[0]).append(' ').append(move[1]).append('\n');
        }
        System.out.print(out);
    }
}
