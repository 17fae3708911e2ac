// Mistake: sees that the choice splits into two rows in which neighbours are at least w apart, takes the best row,
// then the best row of the rest. The best row alone can be in the way of the best pair of rows.
#include <algorithm>
#include <iostream>
#include <vector>

struct Notification {
    long long time, value;
};

// The value of the best row of notifications that are at least `cap` apart; takes the row out of the list.
static long long take_best_row(std::vector<Notification> &notifications, long long cap)
{
    const int n = notifications.size();
    std::vector<long long> best(n + 1, 0); // of the first i notifications
    std::vector<int> old(n + 1, 0);        // so many are at least `cap` older than the i-th
    for (int i = 1; i <= n; i++) {
        while (notifications[old[i]].time + cap <= notifications[i - 1].time)
            old[i]++;
        best[i] = std::max(best[i - 1], best[old[i]] + notifications[i - 1].value);
    }
    std::vector<Notification> rest;
    for (int i = n; i > 0;) {
        if (best[i] == best[i - 1]) {
            rest.push_back(notifications[--i]);
        } else {
            for (int skipped = i - 1; skipped > old[i]; skipped--)
                rest.push_back(notifications[skipped - 1]);
            i = old[i];
        }
    }
    std::reverse(rest.begin(), rest.end());
    notifications = rest;
    return best[n];
}

int main()
{
    int n;
    long long cap;
    std::cin >> n >> cap;
    std::vector<Notification> notifications(n);
    for (Notification &notification : notifications)
        std::cin >> notification.time >> notification.value;
    const long long first = take_best_row(notifications, cap);
    std::cout << first + take_best_row(notifications, cap) << '\n';
}
