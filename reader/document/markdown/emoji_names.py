"""Emoji by their names on GitHub and Slack, `:tada:`: those that are met in posts."""

import re
from functools import cache

from markdown_it.rules_inline import StateInline

_EMOJI = """
+1 👍 -1 👎 100 💯 1234 🔢 airplane ✈️ alarm_clock ⏰ alien 👽 anger 💢 angry 😠 apple 🍎
arrow_down ⬇️ arrow_left ⬅️ arrow_right ➡️ arrow_up ⬆️ art 🎨 astonished 😲 balloon 🎈
bangbang ‼️ beer 🍺 beers 🍻 bell 🔔 birthday 🎂 blossom 🌼 blush 😊 book 📖 bookmark 🔖
books 📚 boom 💥 bow 🙇 broken_heart 💔 bug 🐛 bulb 💡 calendar 📆 camera 📷 cat 🐱
chart_with_upwards_trend 📈 checkered_flag 🏁 cherry_blossom 🌸 clap 👏 clipboard 📋 cloud ☁️
clown_face 🤡 cn 🇨🇳 coffee ☕ cold_sweat 😰 computer 💻 confetti_ball 🎊 confounded 😖
confused 😕 construction 🚧 cool 🆒 copyright ©️ cry 😢 crying_cat_face 😿 dart 🎯 date 📅
disappointed 😞 dizzy 💫 dog 🐶 dollar 💵 earth_americas 🌎 earth_asia 🌏 email 📧
exclamation ❗ expressionless 😑 eyes 👀 fearful 😨 file_folder 📁 fire 🔥 fireworks 🎆
fist ✊ flushed 😳 four_leaf_clover 🍀 frowning 😦 gear ⚙️ gem 💎 ghost 👻 gift 🎁
globe_with_meridians 🌐 grimacing 😬 grin 😁 grinning 😀 hammer 🔨 hand ✋ handshake 🤝
hankey 💩 hatching_chick 🐣 headphones 🎧 hear_no_evil 🙉 heart ❤️ heart_eyes 😍
heavy_check_mark ✔️ heavy_exclamation_mark ❗ heavy_plus_sign ➕ hourglass ⌛ house 🏠 hugs 🤗
hushed 😯 information_source ℹ️ innocent 😇 joy 😂 jp 🇯🇵 key 🔑 keyboard ⌨️ kissing_heart 😘
label 🏷️ laughing 😆 leaves 🍃 link 🔗 lipstick 💄 lock 🔒 loudspeaker 📢 mag 🔍 mailbox 📫
man_technologist 👨‍💻 mask 😷 mega 📣 memo 📝 moneybag 💰 monkey_face 🐵 moon 🌔
mortar_board 🎓 movie_camera 🎥 muscle 💪 musical_note 🎵 mute 🔇 nerd_face 🤓 neutral_face 😐
new 🆕 no_entry ⛔ no_entry_sign 🚫 no_good 🙅 no_mouth 😶 notebook 📓 notes 🎶 o 🅾️ ocean 🌊
octocat 🐙 ok 🆗 ok_hand 👌 package 📦 page_facing_up 📄 page_with_curl 📃 panda_face 🐼
paperclip 📎 partying_face 🥳 pencil 📝 pencil2 ✏️ penguin 🐧 pensive 😔 persevere 😣 phone ☎️
pig 🐷 pill 💊 pizza 🍕 point_down 👇 point_left 👈 point_right 👉 point_up ☝️ point_up_2 👆
poop 💩 pray 🙏 pushpin 📌 question ❓ rabbit 🐰 rage 😡 rainbow 🌈 raised_hands 🙌 recycle ♻️
red_circle 🔴 relaxed ☺️ relieved 😌 robot 🤖 rocket 🚀 rofl 🤣 rolling_eyes 🙄 rose 🌹
rotating_light 🚨 running 🏃 satisfied 😆 scream 😱 see_no_evil 🙈 seedling 🌱 shield 🛡️
ship 🚢 shit 💩 skull 💀 sleeping 😴 sleepy 😪 slightly_smiling_face 🙂 smile 😄 smiley 😃
smiley_cat 😺 smirk 😏 snail 🐌 snake 🐍 snowflake ❄️ snowman ⛄ sob 😭 sos 🆘 sparkles ✨
sparkling_heart 💖 speech_balloon 💬 star ⭐ star2 🌟 stars 🌠 stuck_out_tongue 😛
stuck_out_tongue_closed_eyes 😝 stuck_out_tongue_winking_eye 😜 sun_with_face 🌞 sunflower 🌻
sunglasses 😎 sunny ☀️ sunrise 🌅 sweat 😓 sweat_drops 💦 sweat_smile 😅 tada 🎉 thinking 🤔
thought_balloon 💭 thumbsdown 👎 thumbsup 👍 tired_face 😫 toolbox 🧰 trophy 🏆 truck 🚚 tv 📺
two_hearts 💕 umbrella ☔ unamused 😒 unlock 🔓 upside_down_face 🙃 us 🇺🇸 v ✌️ warning ⚠️
watch ⌚ wave 👋 weary 😩 whale 🐳 white_check_mark ✅ wink 😉 woman_technologist 👩‍💻
worried 😟 wrench 🔧 writing_hand ✍️ x ❌ yum 😋 zap ⚡ zzz 💤
"""

_SOURCE = re.compile(r"(?<![A-Za-z0-9:]):([a-z0-9_]{1,28}|[+-]1):(?![A-Za-z0-9:])")


def emoji_name(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  as markdown-it calls it
    """Read the name of an emoji where `state` stands; any other word between colons stays."""
    found = _SOURCE.match(state.src, state.pos, state.posMax)
    sign = _signs().get(found[1]) if found else None
    if found is None or sign is None:
        return False
    if not silent:
        state.push("text", "", 0).content = sign
    state.pos = found.end()
    return True


@cache
def _signs() -> dict[str, str]:
    words = _EMOJI.split()
    return dict(zip(words[::2], words[1::2], strict=True))
