#!/bin/sh
# Qt brings the way to IBus, which fcitx 5 speaks too; it brings none of fcitx's own.
case "${QT_IM_MODULE:-}" in
    fcitx*) QT_IM_MODULE=ibus; export QT_IM_MODULE ;;
esac
exec /usr/lib/community-desk/community-desk "$@"
