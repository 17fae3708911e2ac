// Too slow: the Hungarian method for the assignment of servers to places in nights, or to none for their penalty. O(n² (m c + n)).
#include <iostream>
#include <limits>
#include <vector>

int main()
{
    int n, nights, most;
    std::cin >> n >> nights >> most;
    const int in_a_night = std::min(most, n), places = nights * in_a_night, columns = places + n;
    std::vector<int> first(n + 1), last(n + 1);
    std::vector<long long> penalty(n + 1);
    for (int i = 1; i <= n; i++)
        std::cin >> first[i] >> last[i] >> penalty[i];
    const long long never = 4'000'000'000'000'000;
    const auto cost = [&](int i, int column) -> long long {
        if (column > places)
            return penalty[i];
        const int night = (column - 1) / in_a_night + 1;
        return first[i] <= night && night <= last[i] ? 0 : never;
    };
    std::vector<long long> row(n + 1, 0), column_of(columns + 1, 0);
    std::vector<int> taken_by(columns + 1, 0), way(columns + 1, 0);
    for (int i = 1; i <= n; i++) {
        taken_by[0] = i;
        int at = 0;
        std::vector<long long> least(columns + 1, std::numeric_limits<long long>::max());
        std::vector<char> used(columns + 1, 0);
        do {
            used[at] = 1;
            const int server = taken_by[at];
            long long delta = std::numeric_limits<long long>::max();
            int next = 0;
            for (int j = 1; j <= columns; j++) {
                if (used[j])
                    continue;
                const long long reduced = cost(server, j) - row[server] - column_of[j];
                if (reduced < least[j]) {
                    least[j] = reduced;
                    way[j] = at;
                }
                if (least[j] < delta) {
                    delta = least[j];
                    next = j;
                }
            }
            for (int j = 0; j <= columns; j++) {
                if (used[j]) {
                    row[taken_by[j]] += delta;
                    column_of[j] -= delta;
                } else {
                    least[j] -= delta;
                }
            }
            at = next;
        } while (taken_by[at] != 0);
        do {
            const int before = way[at];
            taken_by[at] = taken_by[before];
            at = before;
        } while (at != 0);
    }
    long long paid = 0;
    for (int j = places + 1; j <= columns; j++)
        paid += penalty[taken_by[j]];
    std::cout << paid << '\n';
}
