// Reads tests/golden/disputes/news.case with the shipped model and lexicons: how many of the links
// shown are right, and how many of those that a reader finds are shown. Floors stand a little below
// what was reached when they were set.

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "coding/actors.h"
#include "coding/claims.h"
#include "coding/disputes.h"
#include "coding/figures.h"
#include "coding/places.h"
#include "coding/times.h"
#include "language/coreference.h"
#include "language/language_model.h"
#include "language/mentions.h"
#include "language/split.h"
