#include <iostream>
#include <vector>

struct Notification {
    long long time, value;
};

// The largest total value of notifications of which no three are sent within less than `cap` seconds.
static long long largest_value(const std::vector<Notification> &notifications, long long cap)
{
    // Your solution goes here.
    return 0;
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
