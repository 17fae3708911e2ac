#include <cstdint>
#include <iostream>
#include <utility>
#include <vector>

struct Sensor {
    uint64_t plan; // bit m: sends in minute m of its own clock
    int offset;
};

// The number of clear minutes and of sensors that are never heard.
static std::pair<int, int> clear_minutes(const std::vector<Sensor> &sensors)
{
    // Your solution goes here.
    return {0, 0};
}

int main()
{
    int n;
    std::cin >> n;
    std::vector<Sensor> sensors(n);
    for (Sensor &sensor : sensors)
        std::cin >> sensor.plan >> sensor.offset;

    const auto [clear, unheard] = clear_minutes(sensors);
    std::cout << clear << ' ' << unheard << '\n';
}
