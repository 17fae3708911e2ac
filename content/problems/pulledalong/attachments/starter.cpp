#include <iostream>
#include <vector>

struct Message {
    int recipient, priority;
};

// For each message, from index 1 on, the second in which it is sent. Gaps and messages begin at index 1, too.
static std::vector<int> send_all(const std::vector<int> &gaps, const std::vector<Message> &messages)
{
    // Your solution goes here.
    return std::vector<int>(messages.size());
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);

    int n, r;
    std::cin >> n >> r;
    std::vector<int> gaps(r + 1);
    for (int i = 1; i <= r; i++)
        std::cin >> gaps[i];
    std::vector<Message> messages(n + 1);
    for (int i = 1; i <= n; i++)
        std::cin >> messages[i].recipient >> messages[i].priority;

    const std::vector<int> sent = send_all(gaps, messages);
    for (int i = 1; i <= n; i++)
        std::cout << sent[i] << ' ';
    std::cout << '\n';
}
