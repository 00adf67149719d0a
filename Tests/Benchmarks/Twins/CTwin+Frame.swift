import Evaluation
import Modelling

extension CTwin {
  static let prelude = """
    #include <math.h>
    #include <stdio.h>
    #include <stdlib.h>
    #include <string.h>
    #include <time.h>
    #define NOINLINE __attribute__((noinline))
    #ifdef __clang__
    #define LOOP _Pragma("clang loop vectorize(assume_safety)")
    #else
    #define LOOP _Pragma("GCC ivdep")
    #endif
    #define X(cell) L[(cell) * LANES + i]
    #define Y(cell) L[((cell) + c) * LANES + i]
    #define CLOSE (1.0 / 281474976710656.0)
    #define EDGE 4503599627370496.0
    static double L[CELLS * LANES] __attribute__((aligned(64)));
    static inline double choose(int holds, double a, double b) { return holds ? a : b; }
    static inline double least(double a, double b) { return b < a ? b : a; }
    static inline double most(double a, double b) { return b > a ? b : a; }
    static inline int same(double a, double b) { return fabs(a - b) <= fabs(a) * CLOSE; }
    static inline int below(double a, double b) { return b - a > fabs(a) * CLOSE; }
    static inline int above(double a, double b) { return a - b > fabs(a) * CLOSE; }
    static inline double whole(double x) { double w = (x + EDGE) - EDGE; return w > x ? w - 1 : w; }
    static inline double next(double x) { double w = (x + EDGE) - EDGE; return w < x ? w + 1 : w; }
    static inline double scale(double d) { return d == 0 ? 1.0 : pow(10, d); }
    static inline double nearest(double x, double d) {
      double s = scale(d), y = fabs(x) * s;
      return copysign(whole(y + 0.5 + y * 2e-15) / s, x);
    }
    static inline double up(double x, double d) {
      double s = scale(d), y = fabs(x) * s;
      return copysign(next(y - y * 2e-15) / s, x);
    }
    static inline double down(double x, double d) {
      double s = scale(d), y = fabs(x) * s;
      return copysign(whole(y + y * 2e-15) / s, x);
    }
    static inline double payment(double rate, double n, double now, double then) {
      double growth = pow(1 + rate, n);
      double level = -(now * growth + then) * rate / (growth - 1);
      return rate == 0 ? -(now + then) / n : level;
    }
    """

  static let main = """
    static double clock_now(void) {
      struct timespec t;
      clock_gettime(CLOCK_MONOTONIC, &t);
      return t.tv_sec + t.tv_nsec * 1e-9;
    }

    int main(int count, char **words) {
      int check = count > 1 && !strcmp(words[1], "check");
      long variants = check ? 4 : atol(words[1]);
      double sum = 0, start = clock_now();
      place();
      for (long first = 0; first < variants; first += LANES) {
        fill(first);
        compute();
        sum += measures();
      }
      if (check) print();
      else printf("%.9g %.17g\\n", clock_now() - start, sum);
    }
    """

  /// What puts the numbers of the scenario in all lanes, and those that vary anew for each block.
  func inputs() -> String {
    let values = program.model.inputs.flatMap(\.values).map { "\($0)" }.joined(separator: ", ")
    let varied = program.varied.map { input in
      let columns = program.variedColumns(input)
      return
        "{\(program.row(input.id).base + columns.lowerBound), \(columns.count), "
        + "\(bound(input.bounds.lowerBound)), \(bound(input.bounds.upperBound))}"
    }
    return """
      static const double stated[] = {\(values)};
      static const struct { int cell, count; double low, high; } varied[] = {
        \(varied.joined(separator: ",\n  "))
      };
      static void place(void) {
        for (unsigned k = 0; k < sizeof stated / sizeof *stated; k++)
          for (int i = 0; i < LANES; i++) X(k) = stated[k];
      }
      static void fill(long first) {
        static unsigned long state = 1;
        for (int i = 0; i < LANES; i++)
          for (unsigned k = 0; k < sizeof varied / sizeof *varied; k++) {
            double factor = 1;
            if (first + i > 0) {
              state = state * 6364136223846793005UL + 1442695040888963407UL;
              factor = 0.9 + 0.2 * ((state >> 11) * 0x1p-53);
            }
            for (int cell = varied[k].cell; cell < varied[k].cell + varied[k].count; cell++)
              X(cell) = least(most(stated[cell] * factor, varied[k].low), varied[k].high);
          }
      }
      """
  }

  /// What adds the measures up, and what prints every line of the first variants.
  func results() -> String {
    let measures = program.measures.map { "X(\(program.cell($0)))" }.joined(separator: " + ")
    let cells = program.steps.flatMap(\.lines).map(\.line).reduce(into: [LineID]()) { found, line in
      if found.last != line { found.append(line) }
    }
    let rows = Array(Set(cells)).sorted().map { program.row($0) }
    let numbers = rows.flatMap { row in
      (0..<(row.isYearly ? program.model.years.count : 1)).map { row.base + $0 }
    }
    return """
      static double measures(void) {
        double sum = 0;
        for (int i = 0; i < LANES; i++) sum += \(measures);
        return sum;
      }
      static void print(void) {
        static const int cells[] = {\(numbers.map { "\($0)" }.joined(separator: ", "))};
        for (int i = 0; i < 4; i++)
          for (unsigned k = 0; k < sizeof cells / sizeof *cells; k++) printf("%.17g\\n", X(cells[k]));
      }
      """
  }

  private func bound(_ number: Double) -> String {
    number.isFinite ? "\(number)" : number < 0 ? "-INFINITY" : "INFINITY"
  }
}
