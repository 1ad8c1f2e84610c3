/** Django and Django REST framework: settings, url configurations, views, view sets, permissions and their answers. */
@NullMarked
package dev.throughline.packs.django;

import org.jspecify.annotations.NullMarked;
