// Mistake: shifts the tags at a crop, but tells only those on the left and above the photo as lost.
#include <algorithm>
#include <iostream>
#include <string>
#include <utility>

int main()
{
    long long width, height;
    int q;
    std::string edits;
    std::cin >> width >> height >> q >> edits;
    long long xs[3] = {0, 1, 0}, ys[3] = {0, 0, 1};
    for (const char edit : edits) {
        const long long side = std::min(width, height);
        for (int i = 0; i < 3; i++) {
            const long long x = xs[i], y = ys[i];
            if (edit == 'R')
                xs[i] = height - 1 - y, ys[i] = x;
            if (edit == 'L')
                xs[i] = y, ys[i] = width - 1 - x;
            if (edit == 'M')
                xs[i] = width - 1 - x;
            if (edit == 'F')
                ys[i] = height - 1 - y;
            if (edit == 'C')
                xs[i] = x - (width - side) / 2, ys[i] = y - (height - side) / 2;
        }
        if (edit == 'C')
            width = height = side;
        if (edit == 'R' || edit == 'L')
            std::swap(width, height);
    }
    for (int i = 0; i < q; i++) {
        long long x, y;
        std::cin >> x >> y;
        const long long column = xs[0] + x * (xs[1] - xs[0]) + y * (xs[2] - xs[0]);
        const long long row = ys[0] + x * (ys[1] - ys[0]) + y * (ys[2] - ys[0]);
        const bool lost = column < 0 || row < 0;
        std::cout << (lost ? -1 : column) << ' ' << (lost ? -1 : row) << '\n';
    }
}
