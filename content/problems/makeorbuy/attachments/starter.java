import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class Main {
    static class Recipe {
        int makes; // the part
        long work;
        int[] parts; // that are taken
        int[] pieces; // of each of them
    }

    /** For each part, from index 1 on, the smallest cost of a piece, or -1. A price of -1 says that nobody sells the part. */
    static long[] findCosts(long[] prices, Recipe[] recipes) {
        // Your solution goes here.
        return prices;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        StringTokenizer line = new StringTokenizer(in.readLine());
        int n = Integer.parseInt(line.nextToken());
        Recipe[] recipes = new Recipe[Integer.parseInt(line.nextToken())];
        long[] prices = new long[n + 1];
        line = new StringTokenizer(in.readLine());
        for (int part = 1; part <= n; part++) prices[part] = Long.parseLong(line.nextToken());
        for (int i = 0; i < recipes.length; i++) {
            line = new StringTokenizer(in.readLine());
            Recipe recipe = recipes[i] = new Recipe();
            recipe.makes = Integer.parseInt(line.nextToken());
            recipe.work = Long.parseLong(line.nextToken());
            int count = Integer.parseInt(line.nextToken());
            recipe.parts = new int[count];
            recipe.pieces = new int[count];
            for (int k = 0; k < count; k++) {
                recipe.parts[k] = Integer.parseInt(line.nextToken());
                recipe.pieces[k] = Integer.parseInt(line.nextToken());
            }
        }

        long[] costs = findCosts(prices, recipes);
        StringBuilder out = new StringBuilder();
        for (int part = 1; part <= n; part++) out.append(costs[part]).append(' ');
        System.out.println(out);
    }
}
