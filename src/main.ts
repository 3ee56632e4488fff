import "./functions/functions";
