/** Slack sends an emoji by its name (`:white_check_mark:`): those that people write in answers, as the sign that they see. */

/** The sign, and the names that Slack has for it. */
const NAMES = `
✅ white_check_mark
✔️ heavy_check_mark
☑️ ballot_box_with_check
👍 +1 thumbsup
👎 -1 thumbsdown
👌 ok_hand
🆗 ok
💯 100
🏁 checkered_flag
❌ x
❎ negative_squared_cross_mark
✖️ heavy_multiplication_x
⛔ no_entry
🚫 no_entry_sign
🛑 octagonal_sign
⚠️ warning
❗ exclamation heavy_exclamation_mark
❕ grey_exclamation
❓ question
❔ grey_question
⁉️ interrobang
‼️ bangbang
⏳ hourglass_flowing_sand
⌛ hourglass
⏰ alarm_clock
⏱️ stopwatch
⏲️ timer_clock
🕐 clock1
🕓 clock4
🔜 soon
🔚 end
🔄 arrows_counterclockwise
🔁 repeat
🔃 arrows_clockwise
🚧 construction
🆕 new
↩️ leftwards_arrow_with_hook
➡️ arrow_right
⬅️ arrow_left
⬆️ arrow_up
⬇️ arrow_down
➕ heavy_plus_sign
➖ heavy_minus_sign
0️⃣ zero
1️⃣ one
2️⃣ two
3️⃣ three
4️⃣ four
5️⃣ five
6️⃣ six
7️⃣ seven
8️⃣ eight
9️⃣ nine
🔟 keycap_ten
🟢 large_green_circle
🟡 large_yellow_circle
🟠 large_orange_circle
🔴 red_circle
🔵 large_blue_circle
⚪ white_circle
⚫ black_circle
🟩 large_green_square
🟨 large_yellow_square
🟥 large_red_square
📝 memo pencil
✍️ writing_hand
📎 paperclip
📌 pushpin
📄 page_facing_up
📃 page_with_curl
🧾 receipt
📋 clipboard
📁 file_folder
📂 open_file_folder
📅 date
📆 calendar
🗓️ spiral_calendar_pad
📈 chart_with_upwards_trend
📊 bar_chart
✉️ envelope email
📧 e-mail
📨 incoming_envelope
📤 outbox_tray
📥 inbox_tray
🔗 link
🔍 mag
📣 mega
📢 loudspeaker
🔔 bell
🎯 dart
🚀 rocket
👀 eyes
🙏 pray
🙌 raised_hands
👏 clap
💪 muscle
👋 wave
🤝 handshake
✌️ v
🤞 crossed_fingers
🤙 call_me_hand
🫡 saluting_face
🫶 heart_hands
✋ hand raised_hand
☝️ point_up
👆 point_up_2
👇 point_down
👉 point_right
👈 point_left
🙋 raising_hand
🙅 no_good
🙆 ok_woman
🤷 shrug
🤦 face_palm
🎉 tada
🎊 confetti_ball
🥳 partying_face
🏆 trophy
✨ sparkles
⭐ star
🌟 star2
🔥 fire
❤️ heart
🧡 orange_heart
💛 yellow_heart
💚 green_heart
💙 blue_heart
💜 purple_heart
🌹 rose
💐 bouquet
☕ coffee
😀 grinning
😃 smiley
😄 smile
😁 grin
😆 laughing satisfied
😅 sweat_smile
😂 joy
🤣 rolling_on_the_floor_laughing
🙂 slightly_smiling_face
🙃 upside_down_face
😉 wink
😊 blush
☺️ relaxed
😇 innocent
😍 heart_eyes
😘 kissing_heart
🤗 hugging_face
😎 sunglasses
🤓 nerd_face
🤔 thinking_face
😐 neutral_face
😑 expressionless
😬 grimacing
🙄 face_with_rolling_eyes
😏 smirk
😌 relieved
😮 open_mouth
😱 scream
😢 cry
😭 sob
😞 disappointed
😔 pensive
😟 worried
😥 disappointed_relieved
😓 sweat
😰 cold_sweat
😩 weary
😫 tired_face
😤 triumph
😠 angry
😡 rage
😴 sleeping
🤯 exploding_head
`;

const SIGNS = new Map(
  NAMES.trim()
    .split('\n')
    .flatMap((row) => {
      const [sign = '', ...names] = row.split(' ');
      return names.map((name) => [name, sign] as const);
    }),
);

/** A name between colons, with the tone of its skin, which says nothing. A clock's "10:100:3" holds none. */
const NAMED = /(?<!\d):([a-z0-9_+-]{1,40}):(?::skin-tone-[2-6]:)?/g;

/** A picture of the workspace's own, or one that no answer is made of, stays as it is named. */
export const showEmoji = (text: string): string =>
  text.replace(NAMED, (whole, name: string) => SIGNS.get(name) ?? whole);
