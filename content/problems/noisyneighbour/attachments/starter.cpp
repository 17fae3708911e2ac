#include <iostream>
#include <vector>

struct Request {
    long long arrival, duration;
    int tenant;
};

struct Comparison {
    long long longest_in_order, longest_in_turns; // waits
    int earlier, later;                           // requests that start so in turns
};

static Comparison compare(const std::vector<Request> &requests)
{
    // Your solution goes here.
    return {0, 0, 0, 0};
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);

    int n;
    std::cin >> n;
    std::vector<Request> requests(n);
    for (Request &request : requests)
        std::cin >> request.arrival >> request.tenant >> request.duration;

    const Comparison result = compare(requests);
    std::cout << result.longest_in_order << ' ' << result.longest_in_turns << '\n';
    std::cout << result.earlier << ' ' << result.later << '\n';
}
