// Shows /openapi.json, in the colours that the system asks for. Nothing outside this server is asked for anything.
"use strict";
(() => {
  const reference = document.getElementById("reference");
  const said = document.getElementById("said");
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const colour = () => {
    reference.setAttribute("theme", dark.matches ? "dark" : "light");
    reference.setAttribute("bg-color", dark.matches ? "#101318" : "#ffffff");
    reference.setAttribute("nav-bg-color", dark.matches ? "#0b0d11" : "#f6f7f9");
    reference.setAttribute("text-color", dark.matches ? "#e6e8ec" : "#1b1f26");
    document.body.style.background = dark.matches ? "#101318" : "#ffffff";
    document.body.style.color = dark.matches ? "#e6e8ec" : "#1b1f26";
  };
  const say = (title, text) => {
    said.querySelector("h1").textContent = title;
    said.querySelector("p").textContent = text;
    said.hidden = false;
    reference.remove();
  };
  dark.addEventListener("change", colour);
  colour();
  fetch("/openapi.json", { credentials: "omit" })
    .then((answer) => {
      if (answer.status === 401 || answer.status === 403)
        throw new Error("This server is open to other machines, so its description needs an admin token. Read docs/openapi.json of the release, or open /docs on the machine that runs the server.");
      if (!answer.ok)
        throw new Error("The server answered with status " + answer.status + ". Reload the page in a moment.");
      return answer.json();
    })
    .then((document_) => reference.loadSpec(document_))
    .catch((error) => say("The reference cannot be shown", error.message));
})();
