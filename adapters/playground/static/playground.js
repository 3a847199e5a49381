// The playground's pages, alive: without this file they work too, one page at a time.

const stream = document.getElementById("stream");
const voice = document.getElementById("live");
const forms = document.getElementById("form");
const waiting = document.getElementById("waiting");
let lately = 0; // when this tab last did something: a form that comes then is an answer to it
let left = null; // what had the focus when a form opened
let seq = Number(stream?.dataset.seq ?? 0);

// What stands there, replaced without taking the focus, the caret or an open fold away from anyone.
function put(target, html, inner = false) {
  const held = target.contains(document.activeElement) ? document.activeElement : null;
  const key = held?.dataset.key ?? held?.getAttribute("href");
  const open = [...target.querySelectorAll("details")].map((one) => one.open);
  let fresh = target;
  if (inner) target.innerHTML = html;
  else {
    const made = fragment(html);
    fresh = made.firstElementChild;
    target.replaceWith(fresh);
  }
  fresh.querySelectorAll("details").forEach((one, place) => (one.open = open[place] ?? one.open));
  if (!held || held.isConnected) return fresh;
  const again = [...fresh.querySelectorAll("[data-key]")].find((one) => one.dataset.key === key);
  if (again) again.focus({ preventScroll: true });
  else {
    const near = fresh.querySelector("button, a, input") ?? fresh;
    if (near === fresh) fresh.tabIndex = -1;
    near.focus({ preventScroll: true });
  }
  return fresh;
}

function fragment(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

function atTheEnd() {
  return stream.scrollHeight - stream.clientHeight - stream.scrollTop < 60;
}

// A message has its true height only once it has been near the screen: the end is looked for again when it has.
function toTheEnd() {
  stream.scrollTop = stream.scrollHeight;
  requestAnimationFrame(() => requestAnimationFrame(() => (stream.scrollTop = stream.scrollHeight)));
}

function show({ marker, thread, html, day, date }) {
  const there = document.getElementById(`m-${marker}`);
  const body = document.getElementById(`b-${marker}`);
  if (body) return void put(body, fragment(html).querySelector(".body").outerHTML);
  if (there) return void put(there, html);
  if (thread) {
    const answers = document.getElementById(`t-${thread}`);
    if (!answers) return;
    answers.append(fragment(html));
    answers.closest(".thread").removeAttribute("data-empty");
    return;
  }
  if ("past" in stream.dataset) return;
  const messages = document.getElementById("messages");
  messages.querySelector(".empty")?.remove();
  const days = messages.querySelectorAll(".day");
  if (days[days.length - 1]?.dataset.day !== date) {
    const title = document.createElement("h2");
    title.className = "day";
    title.dataset.day = date;
    title.append(Object.assign(document.createElement("span"), { textContent: day }));
    messages.append(title);
  }
  messages.append(fragment(html));
}

// A form that this tab asked for opens at once; one that another tab asked for waits, and takes the focus from nobody.
function showForm(html) {
  const marker = fragment(html).querySelector("dialog")?.id;
  if (marker && forms.querySelector("dialog")?.id === marker) return;
  forms.innerHTML = html;
  const dialog = forms.querySelector("dialog");
  dialog?.removeAttribute("open");
  waiting.hidden = true;
  if (!dialog) return giveBack();
  if (Date.now() - lately < 10000) openForm();
  else waiting.hidden = false;
}

function openForm() {
  const dialog = forms.querySelector("dialog");
  waiting.hidden = true;
  if (!dialog) return;
  dialog.removeAttribute("open");
  left = document.activeElement;
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    dialog.querySelector("[name=cancel]").click();
  });
  dialog.showModal();
  dialog.querySelector(".field input, .field textarea")?.focus();
}

// When a form has gone, the focus is where it was before, or on what now stands there.
function giveBack() {
  if (!left || left === document.body) return;
  const key = left.dataset.key;
  const again = [...document.querySelectorAll("[data-key]")].find((one) => key && one.dataset.key === key);
  (left.isConnected ? left : again ?? document.getElementById("say"))?.focus({ preventScroll: true });
  left = null;
}

function hear(event) {
  const told = JSON.parse(event.data);
  if (told.afresh) return location.reload();
  const end = stream && atTheEnd();
  for (const message of told.messages ?? []) show(message);
  if (stream && end) toTheEnd();
  if (told.ways !== undefined) put(document.getElementById("ways-inside"), told.ways, true);
  if (told.clock) document.getElementById("clock").textContent = told.clock;
  if (told.form !== undefined) showForm(told.form);
  const spoken = (told.messages ?? []).map((one) => one.spoken).filter(Boolean).slice(-3);
  if (spoken.length) say(spoken.join(" "));
  seq = Number(event.lastEventId);
}

function say(what) {
  voice.textContent = what;
}

function note(text) {
  document.querySelector("main > .note")?.remove();
  if (!text) return;
  const said = Object.assign(document.createElement("p"), { className: "note", textContent: text });
  document.querySelector("main > header").after(said);
  say(text);
}

// Until this page shows all that had happened by then, or a while has passed.
function shown(upto) {
  return new Promise((done) => {
    const end = Date.now() + 3000;
    const look = () => (seq >= upto || Date.now() > end ? done() : setTimeout(look, 20));
    look();
  });
}

async function send(form, button) {
  const filled = new FormData(form);
  if (button?.name) filled.append(button.name, button.value);
  lately = Date.now();
  form.setAttribute("aria-busy", "true");
  document.body.dataset.busy = form.dataset.live;
  try {
    const answer = await fetch(form.getAttribute("action"), {
      method: "POST",
      body: new URLSearchParams(filled),
      headers: { Accept: "application/json" },
    });
    if (!answer.ok) throw new Error(String(answer.status));
    const told = await answer.json();
    await shown(told.seq);
    note(told.note);
    if ("clears" in form.dataset) form.reset();
  } catch {
    note(document.getElementById("offline").textContent);
  } finally {
    form.removeAttribute("aria-busy");
    delete document.body.dataset.busy;
  }
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!stream || !("live" in form.dataset)) return;
  event.preventDefault();
  if (form.getAttribute("aria-busy") !== "true") send(form, event.submitter);
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && location.hash === "#ways") location.hash = "#main";
});

// A page nobody looks at needs no line: a browser keeps only a few, and what it shows would count as read.
let line = null;
function listen() {
  if (line || document.hidden) return;
  line = new EventSource(`${stream.dataset.liveAt}?after=${seq}`);
  line.addEventListener("message", hear);
  line.addEventListener("error", () => (document.getElementById("offline").hidden = false));
  line.addEventListener("open", () => (document.getElementById("offline").hidden = true));
}

function rest() {
  line?.close();
  line = null;
}

if (stream?.dataset.liveAt) {
  toTheEnd();
  document.addEventListener("visibilitychange", () => (document.hidden ? rest() : listen()));
  addEventListener("pagehide", rest);
  addEventListener("pageshow", listen);
  listen();
}
waiting?.addEventListener("click", openForm);
if (waiting) openForm();
