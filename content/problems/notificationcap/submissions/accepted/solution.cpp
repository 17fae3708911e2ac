// Whether a notification may be sent depends on the last but one that was sent, so a state is a pair: the last one,
// i, and the one before it, j. What came before j may be any h that is at least w older than i; these h are a prefix,
// and a running maximum over the states (j, h) answers for every prefix. O(n²) time and memory.
#include <algorithm>
#include <iostream>
#include <vector>

struct Notification {
    long long time, value;
};

static long long largest_value(const std::vector<Notification> &notifications, long long cap)
{
    const int n = notifications.size();
    // best[i][k]: the largest value of a selection that ends with i and in which the one before i, if any, is among the
    // first k notifications.
    std::vector<std::vector<long long>> best(n);
    long long result = 0;
    int old = 0; // so many notifications are at least `cap` older than i: each may be followed by one more before i
    for (int i = 0; i < n; i++) {
        const auto &[time, value] = notifications[i];
        while (notifications[old].time + cap <= time)
            old++;
        best[i].resize(i + 1);
        best[i][0] = value;
        for (int j = 0; j < i; j++)
            best[i][j + 1] = std::max(best[i][j], value + best[j][std::min(j, old)]);
        result = std::max(result, best[i][i]);
    }
    return result;
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);

    int n;
    long long cap;
    std::cin >> n >> cap;
    std::vector<Notification> notifications(n);
    for (Notification &notification : notifications)
        std::cin >> notification.time >> notification.value;
    std::cout << largest_value(notifications, cap) << '\n';
}
