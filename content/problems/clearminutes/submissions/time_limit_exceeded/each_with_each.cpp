// Too slow: for each sensor goes through all others, turns their plans, and keeps what nobody else sends in: O(n²).
#include <bitset>
#include <cstdint>
#include <iostream>
#include <vector>

struct Sensor {
    uint64_t plan;
    int offset;

    uint64_t turned() const
    {
        return (plan << offset | plan >> (60 - offset)) & ((uint64_t{1} << 60) - 1);
    }
};

int main()
{
    int n;
    std::cin >> n;
    std::vector<Sensor> sensors(n);
    for (Sensor &sensor : sensors)
        std::cin >> sensor.plan >> sensor.offset;
    size_t clear = 0;
    int unheard = 0;
    for (int i = 0; i < n; i++) {
        uint64_t others = 0;
        for (int j = 0; j < n; j++) {
            if (j != i)
                others |= sensors[j].turned();
        }
        const size_t heard = std::bitset<60>(sensors[i].turned() & ~others).count();
        clear += heard;
        unheard += heard == 0;
    }
    std::cout << clear << ' ' << unheard << '\n';
}
