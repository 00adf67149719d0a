#pragma once
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

// libxlsxwriter 1.1.4 fills the caches of a chart from number cells only: a series over formulas
// would show zeros wherever a program does not recalculate. This adds one point to the cache of a
// range, and tells the library not to fill that cache itself. Whoever frees the chart frees the
// point. A text makes a string cache; `blank` leaves a gap. Returns 0, or 1 where memory ran out.
static inline int chart_cache_append(lxw_series_range *range, const char *text, double number, int blank)
{
  lxw_series_data_point *point = calloc(1, sizeof(*point));
  if (!point) return 1;
  if (text && !(point->string = strdup(text))) {
    free(point);
    return 1;
  }
  point->is_string = text != NULL;
  point->number = number;
  point->no_data = (uint8_t)blank;
  range->has_string_cache |= point->is_string;
  range->ignore_cache = LXW_TRUE;
  range->num_data_points++;
  STAILQ_INSERT_TAIL(range->data_cache, point, list_pointers);
  return 0;
}

// libxlsxwriter has no call for the font of cells without a format, which the widths of columns are
// counted in; it is the first format that a new workbook holds.
static inline void workbook_set_default_font(lxw_workbook *workbook, const char *name, double size)
{
  lxw_format *format = STAILQ_FIRST(workbook->formats);
  if (!format) return;
  format_set_font_name(format, name);
  format_set_font_size(format, size);
}

// In every glibc since 2.27, but declared only for programs that ask for GNU extensions.
extern int memfd_create(const char *name, unsigned int flags);
