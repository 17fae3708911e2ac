import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

public class Main {
    static class Person {
        long seconds; // that a call to the person takes
        Person left, right;
    }

    /** The second at which everybody knows. */
    static long whenAllKnow(Person top) {
        // Your solution goes here.
        return 0;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        int n = Integer.parseInt(in.readLine());
        StringTokenizer words = new StringTokenizer(in.readLine());
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            String word = words.nextToken();
            if (word.equals("null")) continue;
            Person person = new Person();
            person.seconds = Long.parseLong(word);
            if (i % 2 == 1) people.get((i - 1) / 2).left = person;
            else if (i > 0) people.get((i - 1) / 2).right = person;
            people.add(person);
        }
        System.out.println(whenAllKnow(people.get(0)));
    }
}
