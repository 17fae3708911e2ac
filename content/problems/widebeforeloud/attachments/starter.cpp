#include <iostream>
#include <string>
#include <vector>

struct Report {
    std::string host, error;
};

struct Finding {
    std::string error;
    int reach, volume; // reach 0: no report is kept
};

// The error to look at first, with its reach and volume.
static Finding first_to_look_at(const std::vector<Report> &reports, int most)
{
    // Your solution goes here.
    return {"", 0, 0};
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);

    int n, most;
    std::cin >> n >> most;
    std::vector<Report> reports(n);
    for (Report &report : reports)
        std::cin >> report.host >> report.error;

    const Finding found = first_to_look_at(reports, most);
    if (found.reach == 0)
        std::cout << "none\n";
    else
        std::cout << found.error << ' ' << found.reach << ' ' << found.volume << '\n';
}
