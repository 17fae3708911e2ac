import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds the sums of the ledger's accounts against those of the bank. */
public class Main {
    /** The sum of each account that has bookings, in cents. */
    static class Sums {
        private final Map<String, Long> byAccount = new TreeMap<>();

        void book(String account, long cents) {
            byAccount.merge(account, cents, Long::sum);
        }

        Iterable<String> accounts() {
            return byAccount.keySet();
        }

        Long of(String account) {
            return byAccount.getOrDefault(account, 0L);
        }
    }

    static String compare(Sums ledger, Sums bank, String account) {
        Long ours = ledger.of(account);
        Long theirs = bank.of(account);
        if (ours.intValue() == theirs.intValue()) {
            return "ok";
        }
        return "ledger " + ours + " bank " + theirs;
    }

    public static void main(String[] args) throws IOException {
        Sums ledger = new Sums();
        Sums bank = new Sums();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ");
            Sums side = words[0].equals("ledger") ? ledger : bank;
            side.book(words[1], Long.parseLong(words[2]));
        }
        TreeSet<String> accounts = new TreeSet<>();
        ledger.accounts().forEach(accounts::add);
        bank.accounts().forEach(accounts::add);
        for (String account : accounts) {
            System.out.println(account + ": " + compare(ledger, bank, account));
        }
    }
}
